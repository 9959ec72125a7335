import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { ViewerType } from './viewer.graphql.js';

@InputType({ description: 'Byte av eget lösenord.' })
export class ChangePasswordInput {
  @Field({ description: 'Lösenordet som gäller nu.' })
  oldPassword: string;

  @Field({ description: 'Det nya lösenordet, minst 12 tecken.' })
  newPassword: string;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Lösenordet är bytt; den inloggades andra sessioner är avslutade.' })
export class PasswordChanged {
  @Field(() => ViewerType, { description: 'Den inloggade.' })
  viewer: ViewerType;
}
