import type { words as english } from '../en/products.js';
import type { Translated } from '../words.js';

export const words: Translated<typeof english> = {
  productList: {
    searchLabel: '제품 검색',
    searchHint: '이름, 일련번호 또는 고객',
    family: '제품군',
    allFamilies: '모든 제품',
    term: '약정 종료일',
    noTerm: '정해진 기간 없음',
    capacity: '포함 내역',
    trial: '체험판',
    pending: '진행 중인 주문',
    more: '더보기',
    expansion: '확장',
    viewPending: '진행 중인 주문 보기',
    emptyTitle: '아직 제품이 없습니다',
    emptyText: '고객이 보유한 제품이 여기에 표시됩니다.',
    nothingFound: '“{query}”에 대한 검색 결과가 없습니다',
    nothingFoundText: '철자를 확인하거나 일련번호 또는 고객으로 검색하세요.',
    clearSearch: '검색 지우기',
    failed: '제품을 불러오지 못했습니다',
    found: { other: '제품 {count}개' },
    foundSoFar: { other: '제품 {count}개 표시됨, 더 불러올 수 있음' },
  },
};
