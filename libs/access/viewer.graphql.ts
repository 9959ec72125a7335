import { Field, ID, ObjectType } from '@nestjs/graphql';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';

/** The signed-in person; with an API key, the person who made it. */
@ObjectType('Viewer', { description: 'Den som är inloggad; med en API-nyckel den som skapade nyckeln.' })
export class ViewerType {
  /** User id; not in the schema. */
  key: string;

  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Användarnamn.' })
  username: string;

  @Field({ description: 'Namn som visas.' })
  displayName: string;

  @Field({ description: 'Demoanvändare.' })
  isDemo: boolean;

  @Field({ description: 'Sant tills den inloggade har bytt det lösenord som någon annan satte.' })
  mustChangePassword: boolean;

  static of({ id, username, displayName, isDemo, mustChangePassword }: Omit<ViewerType, 'key'>): ViewerType {
    return Object.assign(new ViewerType(), {
      key: id,
      id: toGlobalId('User', id),
      username,
      displayName,
      isDemo,
      mustChangePassword,
    });
  }
}
