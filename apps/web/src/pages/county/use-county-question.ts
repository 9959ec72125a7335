import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type CountyQuestion, dayOf, questionOf } from './county-question.js';

/** What the page's address asks of the county, today. */
export function useCountyQuestion(toPeriod: number): CountyQuestion {
  const [params] = useSearchParams();
  return useMemo(() => questionOf(params, toPeriod, dayOf(new Date())), [params, toPeriod]);
}
